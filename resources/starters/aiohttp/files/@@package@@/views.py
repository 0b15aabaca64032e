@@if answer=page
from aiohttp import web
from jinja2 import Environment, PackageLoader, select_autoescape

templates = Environment(
    loader=PackageLoader("@@package@@"), autoescape=select_autoescape()
)


async def index(request):
    page = templates.get_template("index.html")
    text = page.render(greeting="Hello from @@package@@")
    return web.Response(text=text, content_type="text/html")
@@end
@@if answer=json
from aiohttp import web


async def greeting(request):
    return web.json_response({"greeting": "Hello from @@package@@"})
@@end
