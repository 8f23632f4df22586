"""Work that needs several parts at once: services, reports and files."""
