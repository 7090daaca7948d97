package org.baseportal.projects;

import java.util.Locale;
import java.util.Optional;

/** What can be done to a project as a step of its life; each has one address, {@code /projects/{code}/{path}}. */
public enum Verb {
    /** 登记: the draft comes into being with its code. */
    REGISTER,
    /** 提交. */
    SUBMIT,
    /** 受理. */
    ACCEPT,
    /** 退回补正: back to the applicant, with a date. */
    RETURN,
    /** 不予受理. */
    REFUSE,
    /** 同意立项. */
    APPROVE,
    /** 公示期满确认立项. */
    CONFIRM,
    /** 异议成立. */
    OBJECTION,
    /** 暂缓立项: into the reserve. */
    DEFER,
    /** 恢复: out of the reserve into review, or out of a suspension into incubation. */
    RESUME,
    /** 不予立项. */
    REJECT,
    /** 复核. */
    RECONSIDER,
    /** 条件落实: what a conditional approval 限期修改后立项 asked for is done. */
    FULFIL,
    /** 入孵. */
    START,
    /** 进入下一环节: through a gate; done by the gate's decision, the status stays. */
    ADVANCE,
    /** 退回前一环节: by a gate's decision; what was accepted stays. */
    STEP_BACK,
    /** 暂停. */
    SUSPEND,
    /** 毕业. */
    GRADUATE,
    /** 终止. */
    TERMINATE,
    /** 撤销. */
    REVOKE,
    /** 撤回. */
    WITHDRAW,
    /** 视为撤回: a returned project whose date has passed; done by the portal itself. */
    LAPSE,
    /** 封存: out of use, the status stays. */
    ARCHIVE,
    /** 恢复使用: back from the archive. */
    RESTORE,
    /** 补录: an existing project is registered in the state it stands in. */
    TAKE_OVER,
    /** 更正: a wrong step is taken back. */
    CORRECT;

    /** The verb in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verb with the given address, if there is one. */
    public static Optional<Verb> ofPath(String path) {
        for (Verb verb : values()) {
            if (verb.path().equals(path)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    /** Whether a person must say why. */
    public boolean needsReason() {
        return switch (this) {
            case REGISTER, SUBMIT, ACCEPT, APPROVE, CONFIRM, START, RESUME, GRADUATE -> false;
            case RETURN, REFUSE, OBJECTION, DEFER, REJECT, RECONSIDER, SUSPEND, FULFIL, ADVANCE, STEP_BACK -> true;
            case TERMINATE, REVOKE, WITHDRAW, LAPSE, ARCHIVE, RESTORE, TAKE_OVER, CORRECT -> true;
        };
    }

    /** Whether the step ends something or puts it out of use: pages keep it one click further away. */
    public boolean isGrave() {
        return switch (this) {
            case WITHDRAW, TERMINATE, REVOKE, ARCHIVE, LAPSE, TAKE_OVER, CORRECT, SUSPEND -> true;
            case REGISTER, SUBMIT, ACCEPT, RETURN, REFUSE, APPROVE, CONFIRM, OBJECTION, DEFER -> false;
            case RESUME, REJECT, RECONSIDER, FULFIL, START, GRADUATE, RESTORE, ADVANCE, STEP_BACK -> false;
        };
    }

    /** Whether the step brings the project on its way: pages show it first. */
    public boolean isForward() {
        return switch (this) {
            case REGISTER, SUBMIT, ACCEPT, APPROVE, CONFIRM, RESUME, RECONSIDER, START, GRADUATE, RESTORE -> true;
            case FULFIL, ADVANCE -> true;
            case RETURN, REFUSE, OBJECTION, DEFER, REJECT, SUSPEND, TERMINATE, REVOKE, WITHDRAW -> false;
            case LAPSE, ARCHIVE, TAKE_OVER, CORRECT, STEP_BACK -> false;
        };
    }

    /** Whether minutes of a meeting may stand behind the step. */
    public boolean takesMinutes() {
        return switch (this) {
            case APPROVE, OBJECTION, DEFER, REJECT, RECONSIDER, GRADUATE, TERMINATE, REVOKE, FULFIL -> true;
            case ADVANCE, STEP_BACK -> true;
            case REGISTER, SUBMIT, ACCEPT, RETURN, REFUSE, CONFIRM, RESUME, START, SUSPEND -> false;
            case WITHDRAW, LAPSE, ARCHIVE, RESTORE, TAKE_OVER, CORRECT -> false;
        };
    }

    /** Whether the step is taken by a person on the project's page, one address each. */
    public boolean isTakenOnPage() {
        return switch (this) {
            case REGISTER, LAPSE, TAKE_OVER, CORRECT, ADVANCE, STEP_BACK -> false;
            case SUBMIT, ACCEPT, RETURN, REFUSE, APPROVE, CONFIRM, OBJECTION, DEFER, RESUME -> true;
            case REJECT, RECONSIDER, START, SUSPEND, GRADUATE, TERMINATE, REVOKE, WITHDRAW, FULFIL -> true;
            case ARCHIVE, RESTORE -> true;
        };
    }
}
