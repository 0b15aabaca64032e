from webtest import TestApp

from @@package@@.app import make_app


def test_greets():
    response = TestApp(make_app()).get("@@route@@")
    assert response.status_code == 200
@@if answer=page
    assert "Hello from @@package@@" in response.text
@@end
@@if answer=json
    assert response.json == {"greeting": "Hello from @@package@@"}
@@end
