package org.costellazioni.site.forms;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.files.FileId;
import org.costellazioni.kernel.ActorId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what a browser sent for a form. A parameter that is missing is an empty field. */
final class FormReader {

    /** Parameter with the digests of the values that the form was shown with. */
    static final String SEEN = "_letto";

    static final String VERSION = "versione";

    private static final ActorFinder NOBODY = new ActorFinder() {
        @Override
        public Map<String, List<ActorId>> called(Collection<String> namesOrCodes) {
            return Map.of();
        }

        @Override
        public Map<ActorId, String> names(Collection<ActorId> actors) {
            return Map.of();
        }

        @Override
        public List<String> likely(String text, int most) {
            return List.of();
        }
    };

    private final FormData data;
    private final Sent sent;
    private final @Nullable FormData now;
    private final Map<String, String> seen;
    private final boolean outdated;

    /** What was sent: parameters, files, and who knows the actors. */
    private record Sent(
            Function<String, List<String>> texts,
            Function<String, Optional<MultipartFile>> files,
            ActorFinder actors) {}

    private FormReader(FormData data, Sent sent, @Nullable FormData now) {
        this.data = data;
        this.sent = sent;
        this.now = now;
        this.seen = Marks.parse(String.join("", sent.texts.apply(SEEN)));
        this.outdated = now != null
                && seen.isEmpty()
                && version(sent.texts.apply(VERSION)) != now.version();
    }

    static FormData read(Form form, HttpServletRequest request, @Nullable FormData now) {
        MultipartHttpServletRequest parts =
                WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        Sent sent = new Sent(
                name -> Optional.ofNullable(request.getParameterValues(name))
                        .map(List::of)
                        .orElse(List.of()),
                name -> Optional.ofNullable(parts).map(files -> files.getFile(name)),
                request.getAttribute(ActorFinder.class.getName()) instanceof ActorFinder finder
                        ? finder
                        : NOBODY);
        FormData data = new FormData(form, request.getRequestURI()).sentWith(request);
        return new FormReader(data, sent, now).read();
    }

    static FormData read(Form form, Map<String, String> typed) {
        Sent sent = new Sent(
                name -> Optional.ofNullable(typed.get(name)).map(List::of).orElse(List.of()),
                name -> Optional.empty(),
                NOBODY);
        return new FormReader(new FormData(form, form.action()), sent, null).read();
    }

    /** Fills in what was kept of a form that has not been sent yet. */
    static void takeUp(FormData filled, Map<String, List<String>> kept) {
        filled.form()
                .fields()
                .forEach(field -> filled.show(
                        field,
                        kept.getOrDefault(field.name(), List.of()).stream()
                                .map(field::clean)
                                .filter(text -> !text.isEmpty())
                                .map(CleanText::shown)
                                .toList()));
        filled.see(Marks.parse(String.join("", kept.getOrDefault(SEEN, List.of()))));
        filled.version(version(kept.getOrDefault(VERSION, List.of())));
    }

    /** The digests that came back with a form. */
    static Map<String, String> seen(HttpServletRequest request) {
        String written = request.getParameter(SEEN);
        return Marks.parse(written == null ? "" : written);
    }

    static int version(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .findFirst()
                .orElse(0);
    }

    private FormData read() {
        data.form().fields().forEach(this::read);
        for (Form.Rule rule : data.form().rules()) {
            if (rule.about().stream().allMatch(data::understood)) {
                rule.rule().apply(data).ifPresent(data::refuse);
            }
        }
        if (now != null) {
            compare(now);
        }
        return data;
    }

    private void compare(FormData current) {
        data.version(current.version());
        if (outdated || !data.others().isEmpty()) {
            data.wrong("site.form.changed-meanwhile");
            data.see(current.marks());
        }
    }

    private <T> void read(Field<T> field) {
        if (field.sendsFile()) {
            readFile(field);
            return;
        }
        List<String> texts = sent.texts.apply(field.name()).stream()
                .map(field::clean)
                .filter(text -> !text.isEmpty())
                .toList();
        if (now != null && untouched(field, texts)) {
            String mark = Marks.of(now.cleaned(field));
            boolean shown = seen.containsKey(field.name()) && field.input() != Field.Input.HIDDEN;
            if (shown && !mark.equals(seen.get(field.name()))) {
                data.encounter().taken().add(new FormData.Other(field, now.texts(field)));
            }
            data.keepAsItIs(field, now);
            data.see(Map.of(field.name(), mark));
            return;
        }
        data.show(field, texts.stream().map(CleanText::shown).toList());
        judge(now == null ? field : field.keeping(now.texts(field)), texts);
        if (now != null) {
            meet(field, texts, now);
        }
    }

    /** A field that the form did not have yet when it was shown is untouched while nothing is sent for it. */
    private boolean untouched(Field<?> field, List<String> texts) {
        boolean unknown = !seen.isEmpty() && !seen.containsKey(field.name());
        return unknown && !field.secret()
                ? texts.isEmpty()
                : Marks.of(texts).equals(seen.get(field.name()));
    }

    /** A touched field: whether somebody else has written something else into it meanwhile. */
    private void meet(Field<?> field, List<String> texts, FormData current) {
        String mark = Marks.of(current.cleaned(field));
        String shown = seen.getOrDefault(field.name(), mark);
        data.see(Map.of(field.name(), shown));
        boolean changed = outdated || !shown.equals(mark);
        if (changed && !Marks.of(texts).equals(mark)) {
            data.encounter().contested().add(new FormData.Other(field, current.texts(field)));
        }
    }

    private <T> void judge(Field<T> field, List<String> texts) {
        if (texts.stream().anyMatch(CleanText::broken)) {
            data.wrong(field, "site.form.unwritable");
        } else if (texts.isEmpty()) {
            data.missing(field);
        } else if (texts.stream().anyMatch(text -> text.length() > field.longest())) {
            data.wrong(field, field.tooLong());
        } else {
            switch (field.read(texts, sent.actors)) {
                case Reading.Value<T>(T value) -> data.understand(field, value);
                case Reading.Wrong<T>(Message why) ->
                    data.wrong(field, why == null ? field.malformed() : why);
            }
        }
    }

    @SuppressWarnings("unchecked") // a field of files means one
    private void readFile(Field<?> field) {
        Optional<MultipartFile> file = sent.files
                .apply(field.name())
                .filter(upload -> !Optional.ofNullable(upload.getOriginalFilename())
                        .orElse("")
                        .isEmpty());
        if (field.input() == Field.Input.UPLOAD) {
            List<String> earlier = sent.texts.apply(field.name() + FormFiles.EARLIER);
            data.files().put(field, file, earlier.stream().findFirst().flatMap(FileId::parse));
        } else if (file.isPresent()) {
            data.understand((Field<MultipartFile>) field, file.get());
        } else {
            data.missing(field);
        }
    }
}
