import cherrypy
from cherrypy.test import helper

from @@package@@.root import Root


class GreetingTest(helper.CPWebCase):
    # A failure is told, not asked about.
    interactive = False

    @staticmethod
    def setup_server():
        cherrypy.tree.mount(Root(), "/")

    def test_greets(self):
        self.getPage("@@route@@")
        self.assertStatus("200 OK")
@@if answer=page
        self.assertInBody("Hello from @@package@@")
@@end
@@if answer=json
        self.assertHeader("Content-Type", "application/json")
        self.assertBody('{"greeting": "Hello from @@package@@"}')
@@end
