import pytest

from @@package@@ import create_app


@pytest.mark.asyncio
async def test_greets():
    client = create_app({"TESTING": True}).test_client()
    response = await client.get("@@route@@")
    assert response.status_code == 200
@@if answer=page
    assert "Hello from @@package@@" in await response.get_data(as_text=True)
@@end
@@if answer=json
    assert await response.get_json() == {"greeting": "Hello from @@package@@"}
@@end
