@@if answer=page
from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates

router = APIRouter()
templates = Jinja2Templates(directory=Path(__file__).parent.parent / "templates")


@router.get("/", response_class=HTMLResponse, include_in_schema=False)
def index() -> str:
    page = templates.get_template("index.html")
    return page.render(greeting="Hello from @@package@@")
@@end
@@if answer=json
from fastapi import APIRouter
from pydantic import BaseModel

router = APIRouter(prefix="/api", tags=["greeting"])


class Greeting(BaseModel):
    greeting: str


@router.get("/greeting", response_model=Greeting)
async def greet() -> Greeting:
    return Greeting(greeting="Hello from @@package@@")
@@end
