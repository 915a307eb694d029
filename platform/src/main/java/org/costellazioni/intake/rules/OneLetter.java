package org.costellazioni.intake.rules;

/** Whether two words differ by one slip of the fingers. */
final class OneLetter {

    private OneLetter() {}

    /** One letter changed, missing, added, or two neighbors swapped. */
    static boolean apart(String one, String other) {
        if (one.length() > other.length()) {
            return apart(other, one);
        }
        int start = 0;
        while (start < one.length() && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String restOfOne = one.substring(start);
        String restOfOther = other.substring(start);
        if (one.length() == other.length()) {
            return restOfOne.isEmpty()
                    || restOfOne.substring(1).equals(restOfOther.substring(1))
                    || restOfOne.charAt(0) == restOfOther.charAt(1)
                            && restOfOne.charAt(1) == restOfOther.charAt(0)
                            && restOfOne.substring(2).equals(restOfOther.substring(2));
        }
        return other.length() == one.length() + 1 && restOfOther.substring(1).equals(restOfOne);
    }
}
