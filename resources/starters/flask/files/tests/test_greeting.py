def test_greets(client):
    response = client.get("@@route@@")
    assert response.status_code == 200
@@if answer=page
    assert "Hello from @@package@@" in response.text
@@end
@@if answer=json
    assert response.get_json() == {"greeting": "Hello from @@package@@"}
@@end
