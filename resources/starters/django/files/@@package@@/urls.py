from django.contrib import admin
from django.urls import include, path

urlpatterns = [
@@if answer=page
    path("", include("greeting.urls")),
@@end
@@if answer=json
    path("api/", include("greeting.urls")),
@@end
    path("admin/", admin.site.urls),
]
