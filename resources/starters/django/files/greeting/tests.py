from django.test import SimpleTestCase
from django.urls import reverse


class GreetingTests(SimpleTestCase):
    def test_greets(self):
@@if answer=page
        response = self.client.get(reverse("greeting:index"))
        self.assertContains(response, "Hello from @@package@@")
@@end
@@if answer=json
        response = self.client.get(reverse("greeting:greeting"))
        self.assertEqual(response.json(), {"greeting": "Hello from @@package@@"})
@@end
