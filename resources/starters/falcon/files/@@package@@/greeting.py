@@if answer=page
import falcon
from jinja2 import Environment, PackageLoader, select_autoescape

templates = Environment(
    loader=PackageLoader("@@package@@"), autoescape=select_autoescape()
)


class Greeting:
    def on_get(self, req, resp):
        resp.content_type = falcon.MEDIA_HTML
        page = templates.get_template("index.html")
        resp.text = page.render(greeting="Hello from @@package@@")
@@end
@@if answer=json
class Greeting:
    def on_get(self, req, resp):
        # Falcon makes JSON of what is the media.
        resp.media = {"greeting": "Hello from @@package@@"}
@@end
