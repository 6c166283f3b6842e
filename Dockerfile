# docker build -t briefing . && docker run --rm --network none -v "$PWD":/work briefing make article.txt -o brief.docx
FROM python:3.12-slim AS build
COPY . /source
# What no run needs is 39 MB: pip, names of countries in other languages, the tests of libraries.
RUN python -m venv /opt/briefing \
 && PIP_CONSTRAINT=/source/constraints.txt /opt/briefing/bin/pip install --no-cache-dir '/source[pdf]' \
 && find /opt/briefing -name __pycache__ -prune -exec rm -rf {} + \
 && cd /opt/briefing/lib/python3.12/site-packages \
 && rm -rf pip pip-*.dist-info pycountry/locales && find . -name tests -type d -prune -exec rm -rf {} + \
 && python -m compileall -q briefing typer docx lxml

FROM python:3.12-slim
COPY --from=build /opt/briefing /opt/briefing
# Byte code of what every run loads, which its user cannot write: without it a briefing takes three times as long.
RUN python -m compileall -q -x '/(idlelib|tkinter|ensurepip|lib2to3|site-packages)/' /usr/local/lib/python3.12 \
 && useradd --create-home --uid 1000 analyst
USER analyst
WORKDIR /work
ENV PATH=/opt/briefing/bin:$PATH PYTHONDONTWRITEBYTECODE=1
ENTRYPOINT ["briefing"]
CMD ["--help"]
