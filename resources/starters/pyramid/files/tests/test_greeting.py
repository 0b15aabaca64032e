from pyramid import testing
from webtest import TestApp

from @@package@@ import main
from @@package@@.views import greeting


def test_view():
    assert greeting(testing.DummyRequest()) == {"greeting": "Hello from @@package@@"}


def test_greets():
    response = TestApp(main({})).get("@@route@@")
    assert response.status_code == 200
@@if answer=page
    assert "Hello from @@package@@" in response.text
@@end
@@if answer=json
    assert response.json == {"greeting": "Hello from @@package@@"}
@@end
