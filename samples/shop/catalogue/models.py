"""What the shop sells. Import django.db in your own code, not in this docstring."""
from django.db import models
from django.utils.translation import gettext_lazy as _


class Product(models.Model):
    name = models.CharField(_("name"), max_length=120)
    price = models.DecimalField(_("price"), max_digits=8, decimal_places=2)
    in_stock = models.PositiveIntegerField(_("in stock"), default=0)

    def __str__(self):
        return self.name
