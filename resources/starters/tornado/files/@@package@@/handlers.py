from tornado.web import RequestHandler


@@if answer=page
class IndexHandler(RequestHandler):
    def get(self):
        self.render("index.html", greeting="Hello from @@package@@")
@@end
@@if answer=json
class GreetingHandler(RequestHandler):
    def get(self):
        # Tornado makes JSON of what is a dict.
        self.write({"greeting": "Hello from @@package@@"})
@@end
