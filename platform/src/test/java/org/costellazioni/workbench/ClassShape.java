package org.costellazioni.workbench;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.ExceptionsAttribute;
import java.lang.classfile.attribute.PermittedSubclassesAttribute;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What other sources can see of a class when they are compiled: all but bodies, comments, private
 * members and the numbers of lines.
 *
 * @param type the class itself: flags, supertypes, components, permitted subtypes
 * @param members by name and descriptor, each with the rest of its declaration
 */
record ClassShape(String type, Map<String, String> members) {

    /** Members that every class has, so that one more of the name is an overload. */
    private static final Set<String> OF_EVERY_OBJECT = java.util.Arrays.stream(
                    Object.class.getDeclaredMethods())
            .map(java.lang.reflect.Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    /** Nothing inherited but what every object has. */
    private static final Set<String> ROOTLESS = Set.of(
            "super java/lang/Object implements [] ", "super java/lang/Record implements [] ");

    private static final String DEMANDING = "abstract ";

    /** What a change of a class means to those that use it. */
    enum Change {
        /** Nothing: they need not be compiled again. */
        NONE,

        /** Something more can be used: only subtypes may be touched by it. */
        MORE,

        /** They must be compiled again. */
        OTHER
    }

    static ClassShape of(byte[] file) {
        ClassModel model = ClassFile.of().parse(file);
        Map<String, String> members = new HashMap<>();
        for (FieldModel field : model.fields()) {
            if (visible(field.flags().flagsMask())) {
                members.put(field.fieldName() + " " + field.fieldType(), told(field));
            }
        }
        for (MethodModel method : model.methods()) {
            if (visible(method.flags().flagsMask())) {
                members.put(method.methodName() + " " + method.methodType(), told(method));
            }
        }
        return new ClassShape(told(model), members);
    }

    /** Direct supertypes of a class file, as binary names. */
    static List<String> supertypes(byte[] file) {
        ClassModel model = ClassFile.of().parse(file);
        List<String> names = new ArrayList<>();
        model.superclass().ifPresent(type -> names.add(binary(type)));
        model.interfaces().forEach(type -> names.add(binary(type)));
        return names;
    }

    /** What it means that the class looked like this and looks like the other now. */
    Change to(ClassShape now) {
        if (equals(now)) {
            return Change.NONE;
        }
        // Beside an inherited member of its name a new one is an overload, and calls may choose it.
        boolean more = type.equals(now.type)
                && ROOTLESS.stream().anyMatch(type::startsWith)
                && now.members.entrySet().containsAll(members.entrySet())
                && now.members.entrySet().stream().noneMatch(this::disturbs);
        return more ? Change.MORE : Change.OTHER;
    }

    private boolean disturbs(Map.Entry<String, String> member) {
        if (members.containsKey(member.getKey())) {
            return false;
        }
        String name = name(member.getKey());
        return member.getValue().startsWith(DEMANDING)
                || OF_EVERY_OBJECT.contains(name)
                || members.keySet().stream().anyMatch(known -> name(known).equals(name));
    }

    private static String name(String key) {
        return key.substring(0, key.indexOf(' '));
    }

    private static boolean visible(int flags) {
        return (flags & (ClassFile.ACC_PRIVATE | ClassFile.ACC_SYNTHETIC)) == 0;
    }

    private static String told(ClassModel model) {
        String name = model.thisClass().asInternalName();
        StringBuilder told = new StringBuilder();
        told.append(model.superclass()
                        .map(type -> "super " + type.asInternalName())
                        .orElse(""))
                .append(" implements ")
                .append(names(model.interfaces()))
                .append(" flags ")
                .append(model.flags().flagsMask() & ~ClassFile.ACC_SUPER)
                .append(signature(model.findAttribute(Attributes.signature())));
        model.findAttribute(Attributes.permittedSubclasses())
                .map(PermittedSubclassesAttribute::permittedSubclasses)
                .ifPresent(types -> told.append(" permits ").append(names(types)));
        model.findAttribute(Attributes.record())
                .map(RecordAttribute::components)
                .ifPresent(components -> components.forEach(each -> told.append(told(each))));
        model.findAttribute(Attributes.innerClasses())
                .ifPresent(nested -> nested.classes().stream()
                        .filter(each -> each.innerClass().asInternalName().equals(name))
                        .forEach(each -> told.append(" nested ").append(each.flagsMask())));
        if ((model.flags().flagsMask() & ClassFile.ACC_ANNOTATION) != 0) {
            model.findAttribute(Attributes.runtimeVisibleAnnotations())
                    .ifPresent(notes -> told.append(notes.annotations()));
        }
        return told.toString();
    }

    private static String told(RecordComponentInfo component) {
        return " component " + component.name() + " " + component.descriptor()
                + signature(component.findAttribute(Attributes.signature()));
    }

    private static String told(FieldModel field) {
        int flags = field.flags().flagsMask();
        // A constant of an enumeration is asked for by every switch that forgets it.
        return ((flags & ClassFile.ACC_ENUM) != 0 ? DEMANDING : "")
                + flags
                + signature(field.findAttribute(Attributes.signature()))
                + field.findAttribute(Attributes.constantValue())
                        .map(value -> " = " + value.constant().constantValue())
                        .orElse("");
    }

    private static String told(MethodModel method) {
        int flags = method.flags().flagsMask();
        return ((flags & ClassFile.ACC_ABSTRACT) != 0 ? DEMANDING : "")
                + flags
                + signature(method.findAttribute(Attributes.signature()))
                + method.findAttribute(Attributes.exceptions())
                        .map(ExceptionsAttribute::exceptions)
                        .map(ClassShape::names)
                        .orElse("")
                + method.findAttribute(Attributes.annotationDefault())
                        .map(value -> " default " + value.defaultValue())
                        .orElse("");
    }

    private static String signature(Optional<SignatureAttribute> signature) {
        return signature.map(found -> " " + found.signature().stringValue()).orElse("");
    }

    private static String names(List<ClassEntry> types) {
        return types.stream().map(ClassEntry::asInternalName).toList().toString();
    }

    private static String binary(ClassEntry type) {
        return type.asInternalName().replace('/', '.');
    }
}
