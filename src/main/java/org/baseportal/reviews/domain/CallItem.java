package org.baseportal.reviews.domain;

/** One thing that the formal check asks, yes or no. */
public record CallItem(int position, String nameZh, String nameEn) {

    public String name(boolean english) {
        return english ? nameEn : nameZh;
    }
}
