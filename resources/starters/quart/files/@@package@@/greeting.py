@@if answer=page
from quart import Blueprint, render_template

bp = Blueprint("greeting", __name__)


@bp.get("/")
async def index():
    return await render_template("index.html", greeting="Hello from @@package@@")
@@end
@@if answer=json
from quart import Blueprint

bp = Blueprint("greeting", __name__, url_prefix="/api")


@bp.get("/greeting")
async def greeting():
    # Quart makes JSON of what is a dict.
    return {"greeting": "Hello from @@package@@"}
@@end
