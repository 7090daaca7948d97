package org.baseportal.funding.domain;

/**
 * What money is spent for.
 *
 * @param direct a direct cost 直接费用; else an indirect one 间接费用
 */
public record CostCategory(String code, String nameZh, String nameEn, boolean direct) {

    /** The name in the reader's language. */
    public String name(boolean english) {
        return english ? nameEn : nameZh;
    }
}
