package org.costellazioni;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application context: every module below this package. */
@Modulithic(systemName = "Costellazioni")
@SpringBootApplication
public class Costellazioni {}
