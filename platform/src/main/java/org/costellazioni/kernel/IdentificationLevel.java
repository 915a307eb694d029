package org.costellazioni.kernel;

/**
 * How surely the house knows who acted, kept with each act. Codes of OntoPiA's authentication-type
 * vocabulary.
 */
public enum IdentificationLevel {
    /** Nobody signed in, or the machine itself. */
    NONE("NONE"),
    /** A name and a password. */
    PASSWORD("SFA/IDPWD"),
    /** A passkey, or a password and a one-time code. */
    TWO_FACTORS("2FA/ID OTP"),
    SPID_LEVEL_2("2FA/SPIDL2"),
    SPID_LEVEL_3("2FAHW/SPIDL3"),
    CNS("2FAHW/CNS"),
    CIE("2FAHW/CIE");

    private final String code;

    IdentificationLevel(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
