from rest_framework import serializers


class GreetingSerializer(serializers.Serializer):
    greeting = serializers.CharField(max_length=100)
