"""For gunicorn: `gunicorn wsgi:app`."""

from portal.app import create_app
from portal.config import load
from portal.logs import configure

settings = load()
configure(settings.log_level)
app = create_app(settings)
