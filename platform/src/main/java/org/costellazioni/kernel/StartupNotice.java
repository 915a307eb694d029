package org.costellazioni.kernel;

import java.util.List;

/** Lines that a module wants on the console once the product answers. */
public interface StartupNotice {

    /**
     * @param address the address that people use, without a slash at its end
     * @return lines ready to print; none when there is nothing to say
     */
    List<String> lines(String address);
}
