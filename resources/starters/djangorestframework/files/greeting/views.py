from rest_framework.response import Response
from rest_framework.views import APIView

from .serializers import GreetingSerializer


class GreetingView(APIView):
    def get(self, request):
        serializer = GreetingSerializer({"greeting": "Hello from @@package@@"})
        return Response(serializer.data)
