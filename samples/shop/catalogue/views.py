from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
)

from .models import Product


@require_GET
def product_list(request: HttpRequest) -> JsonResponse:
    products = Product.objects.filter(in_stock__gt=0).values("id", "name", "price")
    return JsonResponse({"products": list(products)})


@require_http_methods(["GET", "HEAD"])
def product_detail(request: HttpRequest, pk: int) -> JsonResponse:
    product = get_object_or_404(Product, pk=pk)
    return JsonResponse({"id": product.pk, "name": product.name, "price": str(product.price)})
