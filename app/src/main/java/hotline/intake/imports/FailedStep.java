package hotline.intake.imports;

/** That a step of an import failed; its cause says why. */
final class FailedStep extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ImportRun run;

    FailedStep(ImportRun run, Throwable cause) {
        super("a step of the import " + run.id() + " failed", cause);
        this.run = run;
    }

    ImportRun run() {
        return run;
    }
}
