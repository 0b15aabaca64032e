@@if answer=json
import json

@@end
from tornado.testing import AsyncHTTPTestCase

from @@package@@.app import make_app


class GreetingTest(AsyncHTTPTestCase):
    def get_app(self):
        return make_app()

    def test_greets(self):
        response = self.fetch("@@route@@")
        self.assertEqual(response.code, 200)
@@if answer=page
        self.assertIn(b"Hello from @@package@@", response.body)
@@end
@@if answer=json
        answer = json.loads(response.body)
        self.assertEqual(answer, {"greeting": "Hello from @@package@@"})
@@end
