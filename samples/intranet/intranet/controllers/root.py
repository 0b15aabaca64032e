from tg import TGController, expose
from tg.exceptions import HTTPFound

from intranet.model import STAFF


class RootController(TGController):
    @expose("json")
    def index(self):
        return {"staff": sorted(STAFF)}

    @expose()
    def find(self, name=""):
        if name in STAFF:
            raise HTTPFound(location=f"/staff/{name}")
        return "nobody of that name"
