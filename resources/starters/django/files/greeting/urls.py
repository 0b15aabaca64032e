from django.urls import path

from . import views

app_name = "greeting"
urlpatterns = [
@@if answer=page
    path("", views.index, name="index"),
@@end
@@if answer=json
    path("greeting/", views.greeting, name="greeting"),
@@end
]
