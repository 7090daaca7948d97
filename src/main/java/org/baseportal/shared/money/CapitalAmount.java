package org.baseportal.shared.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An amount in capital characters (人民币大写), as it stands on payment forms, by 《正确填写票据和结算凭证的基本规定》, annex 1 of
 * 《支付结算办法》: no fen is followed by 整, zeros between figures are written 零 once, 壹拾 keeps its 壹.
 */
public final class CapitalAmount {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"仟", "佰", "拾", ""};
    private static final long WAN = 10_000;
    private static final long YI = 100_000_000;

    private CapitalAmount() {}

    /**
     * The amount in capital characters, for example {@code 壹佰贰拾万元整} or {@code 叁角伍分}.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static String of(Yuan yuan) {
        if (yuan.isNegative()) {
            throw new IllegalArgumentException("no capital form below zero");
        }
        BigInteger fen = yuan.value().multiply(BigDecimal.valueOf(100)).toBigIntegerExact();
        BigInteger[] parts = fen.divideAndRemainder(BigInteger.valueOf(100));
        String whole = whole(parts[0].longValueExact());
        int jiao = parts[1].intValueExact() / 10;
        int last = parts[1].intValueExact() % 10;
        if (jiao == 0 && last == 0) {
            return (whole.isEmpty() ? "零" : whole) + "元整";
        }
        StringBuilder text = new StringBuilder(whole.isEmpty() ? "" : whole + "元");
        if (jiao > 0) {
            text.append(DIGITS.charAt(jiao)).append('角');
        } else if (!whole.isEmpty()) {
            text.append('零');
        }
        return text.append(last > 0 ? DIGITS.charAt(last) + "分" : "整").toString();
    }

    private static String whole(long yuan) {
        if (yuan >= YI) {
            return joined(whole(yuan / YI) + "亿", yuan % YI, YI / 10);
        }
        if (yuan >= WAN) {
            return joined(four((int) (yuan / WAN)) + "万", yuan % WAN, WAN / 10);
        }
        return four((int) yuan);
    }

    /** What is smaller than the next place down leaves a gap, which is read as one zero. */
    private static String joined(String head, long rest, long full) {
        return rest == 0 ? head : head + (rest < full ? "零" : "") + whole(rest);
    }

    private static String four(int value) {
        StringBuilder text = new StringBuilder();
        boolean zero = false;
        int unit = 1000;
        for (String place : PLACES) {
            int digit = value / unit % 10;
            if (digit == 0) {
                zero = text.length() > 0;
            } else {
                text.append(zero ? "零" : "").append(DIGITS.charAt(digit)).append(place);
                zero = false;
            }
            unit /= 10;
        }
        return text.toString();
    }
}
