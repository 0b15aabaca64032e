import pytest
from falcon import testing

from @@package@@.app import create_app


@pytest.fixture
def client():
    return testing.TestClient(create_app())


def test_greets(client):
    response = client.simulate_get("@@route@@")
    assert response.status_code == 200
@@if answer=page
    assert "Hello from @@package@@" in response.text
@@end
@@if answer=json
    assert response.json == {"greeting": "Hello from @@package@@"}
@@end
