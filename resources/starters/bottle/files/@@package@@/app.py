@@if answer=page
from pathlib import Path

from bottle import TEMPLATE_PATH, Bottle, template

TEMPLATE_PATH.insert(0, str(Path(__file__).parent / "views"))

app = Bottle()


@app.get("/")
def index():
    return template("index", greeting="Hello from @@package@@")
@@end
@@if answer=json
from bottle import Bottle

app = Bottle()


@app.get("/api/greeting")
def greeting():
    # Bottle makes JSON of what is a dict.
    return {"greeting": "Hello from @@package@@"}
@@end
