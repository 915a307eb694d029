/**
 * The inner loop: {@code ./costellazioni dev} shows every edit in the running product, {@code
 * ./costellazioni test NAME} runs a few tests after one (decision 0015). The launcher compiles this
 * package and runs it; nothing of it is in the product.
 *
 * <p>{@link Build} makes what a run needs below {@code target/workbench}: templates become Java
 * ({@link Templates}), resources are copied ({@link FolderCopy}), scripts and styles bundled ({@link
 * Bundler}), and a {@link Compilation} for each set of sources compiles what changed and what that
 * touches. Which types a source uses is heard from the compiler ({@link UsedTypes}), what others see of
 * a class is read from its file ({@link ClassShape}), and both stay in a {@link Ledger} beside the class
 * files. It compiles as Maven does, but for Error Prone.
 *
 * <p>{@link Dev} holds the product in class loaders that come and go ({@link ProductLoader}), below
 * libraries and beside a database that stay. {@link Workshop} shows what changed by the smallest means:
 * messages and assets are read again; templates come back under other names in the same packages, so
 * that they see the views that only those see; bodies of methods are put into the running classes
 * ({@link HotSwap}); all else takes a new start, and the former product answers until the new one does.
 * {@link Relay} lets every request wait until what was saved before it is shown, or answers with a
 * {@link BrokenPage}. What of the product must be taken by the hand is in classes named {@code Live…} in
 * the packages they touch.
 *
 * <p>{@link TestCommand} finds the tests named ({@link TestNames}) and runs them in a JVM like the
 * suite's ({@link TestJvm}).
 *
 * <p>{@link NewCommand} writes a {@link NewModule} after a pattern of files among the tests’ resources.
 *
 * <p>Promises. But for a new module, whose files it never puts in the place of others, it writes nowhere
 * but below {@code target/workbench}, {@code platform/target} for the data of tests, and the data folder
 * of {@code dev}: Maven's class files stay as they were. A class file whose source is gone or changed is
 * never used. What does not compile changes nothing. It may be killed at any moment: whatever it cannot
 * vouch for is compiled again.
 */
@NullMarked
package org.costellazioni.workbench;

import org.jspecify.annotations.NullMarked;
