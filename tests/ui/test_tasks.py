from threading import Event, current_thread, main_thread

from ui.tasks import Task


def test_the_result_comes_from_the_worker(qtbot, runner):
    task = Task(lambda _progress: current_thread())
    with qtbot.waitSignal(task.succeeded) as result:
        runner.start(task)
    assert result.args[0] is not main_thread()


def test_progress_is_heard_in_the_main_thread(qtbot, runner):
    seen = []

    def work(progress):
        for done in range(3):
            progress.step(done, 3)

    task = Task(work)
    task.progressed.connect(lambda *step: seen.append((*step, current_thread() is main_thread())))
    with qtbot.waitSignal(task.finished):
        runner.start(task)
    assert seen == [(0, 3, True), (1, 3, True), (2, 3, True)]


def test_a_fault_arrives_whole(qtbot, runner):
    task = Task(lambda _progress: 1 / 0)
    with qtbot.waitSignal(task.failed) as failed:
        runner.start(task)
    assert isinstance(failed.args[0], ZeroDivisionError)
    assert failed.args[0].__traceback__ is not None


def test_work_stops_at_its_next_step_when_asked_to(qtbot, runner):
    begun, go_on, steps = Event(), Event(), []

    def work(progress):
        for done in range(1000):
            progress.step(done, 1000)
            steps.append(done)
            begun.set()
            go_on.wait(5)

    task = Task(work)
    with qtbot.waitSignal(task.cancelled):
        runner.start(task)
        begun.wait(5)
        task.cancel()
        go_on.set()
    assert steps == [0]


def test_work_cancelled_while_it_waits_is_never_begun(qtbot, runner):
    hold, done = Event(), []
    first = Task(lambda _progress: hold.wait(5))
    second = Task(lambda _progress: done.append("second"))
    with qtbot.waitSignal(second.cancelled):
        runner.start(first)
        runner.start(second)
        second.cancel()
        hold.set()
    assert done == []


def test_one_thing_at_a_time_in_the_order_asked_for(qtbot, runner):
    order = []
    tasks = [Task(lambda _progress, number=number: order.append(number)) for number in range(20)]
    with qtbot.waitSignal(runner.became_idle):
        for task in tasks:
            runner.start(task)
    assert order == list(range(20))
    assert not runner.busy


def test_nothing_starts_after_shutting_down(runner):
    done = []
    runner.shut_down()
    runner.start(Task(lambda _progress: done.append(1)))
    assert done == []
