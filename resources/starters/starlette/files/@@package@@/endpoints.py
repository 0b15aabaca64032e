@@if answer=page
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.templating import Jinja2Templates

templates = Jinja2Templates(directory=Path(__file__).parent / "templates")


async def index(request: Request) -> HTMLResponse:
    page = templates.get_template("index.html")
    return HTMLResponse(page.render(greeting="Hello from @@package@@"))
@@end
@@if answer=json
from starlette.requests import Request
from starlette.responses import JSONResponse


async def greeting(request: Request) -> JSONResponse:
    return JSONResponse({"greeting": "Hello from @@package@@"})
@@end
