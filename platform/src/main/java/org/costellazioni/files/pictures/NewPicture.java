package org.costellazioni.files.pictures;

import org.costellazioni.files.FileType;
import org.costellazioni.files.PictureSize;
import org.costellazioni.files.spool.Spool;

/** A picture written anew; whoever gets it closes its content. */
public record NewPicture(Spool content, FileType type, PictureSize size) {}
