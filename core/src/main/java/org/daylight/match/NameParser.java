// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a name apart. Whatever stands in it narrows the rest: a province its cities, a state its agencies. */
final class NameParser {
    private static final Set<String> POSTED = Set.of("embassy", "consulate", "permanent-mission");
    /** Where several words for bodies stand, these say most. */
    private static final List<String> PARTS =
            List.of("police-station", "exit-entry", "traffic-police", "prison", "service-station", "service-centre");

    private final Pieces pieces = new Pieces();

    Parts parse(String written) {
        List<Piece> all = Features.told(pieces.read(Normal.tokens(written)));
        Set<String> mentioned = new LinkedHashSet<>();
        all.forEach(p -> p.first(Meaning.Land.class).ifPresent(l -> mentioned.add(l.country())));
        all.forEach(p -> {
            List<Meaning.Where> where = p.all(Meaning.Where.class);
            String first = where.isEmpty() ? "" : where.getFirst().spot().country();
            if (!first.isEmpty()
                    && where.stream().allMatch(w -> w.spot().country().equals(first))) {
                mentioned.add(first);
            }
        });
        boolean local = all.stream().anyMatch(p -> p.is(Meaning.Where.class));
        List<Meaning.Agency> agencies = agencies(all, mentioned, local);
        List<Meaning.Body> bodies = bodies(all, agencies);
        boolean posted = bodies.stream().anyMatch(b -> POSTED.contains(b.code()));
        Owners owners = owners(all, posted);
        String level = level(all, bodies);
        Set<String> units = new LinkedHashSet<>();
        all.forEach(p -> p.first(Meaning.Unit.class).ifPresent(u -> units.add(u.unit())));
        List<String> rest = new ArrayList<>();
        for (Piece piece : all) {
            boolean refused = piece.is(Meaning.Agency.class) && !piece.is(Meaning.Body.class) && agencies.isEmpty();
            if (piece.meanings().isEmpty() || refused) {
                rest.addAll(piece.words());
            }
        }
        boolean organisation = agencies.isEmpty() && bodies.stream().allMatch(Meaning.Body::organisation);
        List<List<Spot>> places = new Narrowing(owners.countries, organisation, level, units).of(owners.places);
        return new Parts(
                written,
                agencies.stream().map(Meaning.Agency::key).distinct().toList(),
                bodies.stream().map(Meaning.Body::code).distinct().toList(),
                organisation,
                List.copyOf(owners.countries),
                places,
                posted ? new Parts.Host(List.copyOf(owners.hosts), owners.hostPlaces) : null,
                level,
                List.copyOf(units),
                rest,
                !agencies.isEmpty() && agencies.stream().allMatch(Meaning.Agency::doubtful));
    }

    /** The agencies by name that the states in the name do not rule out. */
    private static List<Meaning.Agency> agencies(List<Piece> all, Set<String> mentioned, boolean local) {
        List<Meaning.Agency> found = new ArrayList<>();
        for (Piece piece : all) {
            // "United Front Work Department" alone is the one of the whole state; that of Fuzhou is the city's.
            if (local
                    && piece.first(Meaning.Body.class)
                            .filter(b -> b.level() == null)
                            .isPresent()) {
                continue;
            }
            List<Meaning.Agency> here = piece.all(Meaning.Agency.class).stream()
                    .filter(a -> mentioned.isEmpty()
                            || a.country().equals("IO")
                            || a.country().equals("ZZ")
                            || mentioned.contains(a.country()))
                    .map(a -> a.doubted(a.doubtful() && !mentioned.contains(a.country())))
                    .toList();
            boolean sure = here.stream().anyMatch(a -> !a.doubtful());
            List<Meaning.Agency> kept =
                    here.stream().filter(a -> !sure || !a.doubtful()).toList();
            boolean part = kept.stream()
                    .anyMatch(a -> found.stream().anyMatch(f -> a.parent().equals(f.name())));
            boolean whole = kept.stream()
                    .anyMatch(a -> found.stream().anyMatch(f -> f.parent().equals(a.name())));
            if (part) {
                found.clear();
            }
            if (found.isEmpty()
                    || (!whole
                            && kept.stream()
                                    .anyMatch(a ->
                                            found.stream().anyMatch(f -> f.key().equals(a.key()))))) {
                found.addAll(kept);
            }
        }
        return found;
    }

    /** The words for bodies, the most telling first; where an agency is known by name, the word that means it. */
    private static List<Meaning.Body> bodies(List<Piece> all, List<Meaning.Agency> agencies) {
        List<Meaning.Body> found = new ArrayList<>();
        Set<String> meant = new LinkedHashSet<>();
        agencies.forEach(a -> {
            if (a.body() != null) {
                meant.add(a.body());
            }
        });
        if (!agencies.isEmpty()) {
            meant.forEach(code ->
                    found.add(new Meaning.Body(code, false, agencies.getFirst().level())));
            return found;
        }
        all.forEach(p -> p.first(Meaning.Body.class).ifPresent(found::add));
        boolean telling = found.stream().anyMatch(b -> !Vocabulary.UMBRELLAS.contains(b.code()));
        if (telling) {
            found.removeIf(b -> Vocabulary.UMBRELLAS.contains(b.code()));
        }
        boolean organised = found.stream().anyMatch(b -> b.code().equals("service-station"));
        if (organised) {
            found.removeIf(b -> b.code().equals("police"));
        }
        found.sort((a, b) -> Boolean.compare(!PARTS.contains(a.code()), !PARTS.contains(b.code())));
        return found;
    }

    private static final class Owners {
        final Set<String> countries = new LinkedHashSet<>();
        final List<List<Spot>> places = new ArrayList<>();
        final Set<String> hosts = new LinkedHashSet<>();
        final List<List<Spot>> hostPlaces = new ArrayList<>();
    }

    /** Whose it is and, for what is posted abroad, where: 驻 and "in" say where; else the first is whose and the second where. */
    private static Owners owners(List<Piece> all, boolean posted) {
        Owners owners = new Owners();
        boolean marked =
                posted && all.stream().anyMatch(p -> p.at() && (p.is(Meaning.Land.class) || p.is(Meaning.Where.class)));
        boolean adjective = posted
                && all.stream()
                        .anyMatch(p -> p.first(Meaning.Land.class)
                                .filter(Meaning.Land::adjective)
                                .isPresent());
        int seen = 0;
        for (Piece piece : all) {
            List<Spot> spots = piece.all(Meaning.Where.class).stream()
                    .map(Meaning.Where::spot)
                    .toList();
            String land =
                    piece.first(Meaning.Land.class).map(Meaning.Land::country).orElse(null);
            boolean own = piece.first(Meaning.Land.class)
                    .filter(Meaning.Land::adjective)
                    .isPresent();
            if (land == null && spots.isEmpty()) {
                continue;
            }
            boolean host = posted && (marked ? piece.at() : adjective ? !own : seen > 0 || land == null);
            seen++;
            if (land != null) {
                (host ? owners.hosts : owners.countries).add(land);
            } else {
                (host ? owners.hostPlaces : owners.places).add(spots);
            }
        }
        return owners;
    }

    private static @Nullable String level(List<Piece> all, List<Meaning.Body> bodies) {
        for (Meaning.Body body : bodies) {
            if (body.level() != null) {
                return body.level();
            }
        }
        String told = null;
        for (Piece piece : all) {
            Meaning.Level level = piece.first(Meaning.Level.class).orElse(null);
            // Of "Fuzhou City, Fujian Province" the smaller is meant.
            if (level != null && (told == null || Levels.rank(level.level()) > Levels.rank(told))) {
                told = level.level();
            }
        }
        return told;
    }
}
