# Every task lives in tools/bootstrap.py; on Windows type `py tools\bootstrap.py TASK`.
# PYTHON chooses another Python, ARGS is handed on: make test ARGS="-k store"
PYTHON ?= python3
TASKS := run test setup lint lock translations screenshots quality weights bench clean

.PHONY: help $(TASKS)
.NOTPARALLEL:

help:
	@$(PYTHON) tools/bootstrap.py help

$(TASKS):
	@$(PYTHON) tools/bootstrap.py $@ $(ARGS)
