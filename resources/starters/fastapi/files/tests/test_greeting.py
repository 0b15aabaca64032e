from fastapi.testclient import TestClient

from @@package@@.main import app

client = TestClient(app)


def test_greets():
    response = client.get("@@route@@")
    assert response.status_code == 200
@@if answer=page
    assert "Hello from @@package@@" in response.text
@@end
@@if answer=json
    assert response.json() == {"greeting": "Hello from @@package@@"}
@@end
