from tg import TGController, expose


@@if answer=page
class RootController(TGController):
    @expose("@@package@@.templates.index")
    def index(self):
        return {"greeting": "Hello from @@package@@"}
@@end
@@if answer=json
class ApiController(TGController):
    @expose("json")
    def greeting(self):
        return {"greeting": "Hello from @@package@@"}


class RootController(TGController):
    api = ApiController()
@@end
