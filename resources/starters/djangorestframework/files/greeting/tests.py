from django.urls import reverse
from rest_framework.test import APISimpleTestCase


class GreetingTests(APISimpleTestCase):
    def test_greets(self):
        response = self.client.get(reverse("greeting:greeting"))
        self.assertEqual(response.status_code, 200)
        self.assertEqual(response.data, {"greeting": "Hello from @@package@@"})
