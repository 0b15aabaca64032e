from aiohttp.test_utils import AioHTTPTestCase

from @@package@@.main import init_app


class GreetingTest(AioHTTPTestCase):
    async def get_application(self):
        return init_app()

    async def test_greets(self):
        async with self.client.get("@@route@@") as response:
            self.assertEqual(response.status, 200)
@@if answer=page
            self.assertIn("Hello from @@package@@", await response.text())
@@end
@@if answer=json
            answer = await response.json()
            self.assertEqual(answer, {"greeting": "Hello from @@package@@"})
@@end
