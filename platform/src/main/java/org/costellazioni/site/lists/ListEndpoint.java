package org.costellazioni.site.lists;

import org.springframework.web.bind.annotation.RequestMethod;

import java.util.List;

/** A controller that answers under some of the addresses of every list. */
interface ListEndpoint {

    /** @param handler name of the controller's method */
    record Route(RequestMethod method, String path, String handler) {

        static Route get(String path, String handler) {
            return new Route(RequestMethod.GET, path, handler);
        }

        static Route post(String path, String handler) {
            return new Route(RequestMethod.POST, path, handler);
        }
    }

    /** Where it answers for the list; nowhere, when the list does not offer what it does. */
    List<Route> routes(Listing<?> listing);
}
