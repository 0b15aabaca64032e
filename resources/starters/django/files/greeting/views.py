@@if answer=page
from django.shortcuts import render


def index(request):
    return render(request, "greeting/index.html", {"greeting": "Hello from @@package@@"})
@@end
@@if answer=json
from django.http import JsonResponse


def greeting(request):
    return JsonResponse({"greeting": "Hello from @@package@@"})
@@end
