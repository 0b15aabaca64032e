@@if answer=page
import cherrypy
from jinja2 import Environment, PackageLoader, select_autoescape

templates = Environment(
    loader=PackageLoader("@@package@@"), autoescape=select_autoescape()
)


class Root:
    @cherrypy.expose
    def index(self):
        page = templates.get_template("index.html")
        return page.render(greeting="Hello from @@package@@")
@@end
@@if answer=json
import cherrypy


class Api:
    @cherrypy.expose
    @cherrypy.tools.json_out()
    def greeting(self):
        return {"greeting": "Hello from @@package@@"}


class Root:
    def __init__(self):
        self.api = Api()
@@end
