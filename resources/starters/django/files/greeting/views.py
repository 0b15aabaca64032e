@@if answer=page
from django.shortcuts import render


def index(request):
    context = {"greeting": "Hello from @@package@@"}
    return render(request, "greeting/index.html", context)
@@end
@@if answer=json
from django.http import JsonResponse


def greeting(request):
    return JsonResponse({"greeting": "Hello from @@package@@"})
@@end
