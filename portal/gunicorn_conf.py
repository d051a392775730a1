"""Gunicorn's settings; address and number of workers are given by `avrop up` or the operator."""

from __future__ import annotations

import os

bind = f"{os.environ.get('AVROP_HOST', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
workers = int(os.environ.get("AVROP_WEB_WORKERS", "2"))
worker_class = "gthread"
threads = 4
timeout = 60
graceful_timeout = 20
max_requests = 20_000
max_requests_jitter = 2_000
loglevel = "warning"
control_socket_disable = True
limit_request_line = 8190
