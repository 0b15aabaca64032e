from django.urls import path

from . import views

app_name = "greeting"
urlpatterns = [
    path("greeting/", views.GreetingView.as_view(), name="greeting"),
]
