@@if answer=page
from flask import Blueprint, render_template

bp = Blueprint("greeting", __name__)


@bp.get("/")
def index():
    return render_template("index.html", greeting="Hello from @@package@@")
@@end
@@if answer=json
from flask import Blueprint

bp = Blueprint("greeting", __name__, url_prefix="/api")


@bp.get("/greeting")
def greeting():
    # Flask makes JSON of what is a dict.
    return {"greeting": "Hello from @@package@@"}
@@end
